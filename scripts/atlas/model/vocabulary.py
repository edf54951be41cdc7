"""Ids of records and of entries of lists in `data/` of which the code asks; a test sees that they are there."""

CONTACT_POINT = "contact-point-embassy"
"""The kind of office that is an Ally's embassy."""
MISSION = "mission"
"""The kind of office that is a partner's own."""
INDIVIDUAL = "individual-programme"
"""The kind of tool of which a partner has one at a time."""
MEMBERSHIP = "membership"
"""The kind of tool that leads to membership."""
AGREEMENT = "agreement"
"""The kind of tool that has parties, and no users."""
ACTION_PLAN = "map"
"""The tool that is a step on the road to membership."""
COW, GW, WIKIDATA, ALPHA_3 = "cow", "gw", "wikidata", "alpha-3"
"""The lists of codes: of the Correlates of War, of Gleditsch and Ward, of Wikidata, and those beside ISO 3166-1."""

ENTRIES = {"representations": (CONTACT_POINT, MISSION), "tool-types": (INDIVIDUAL, MEMBERSHIP, AGREEMENT)}
"""By the list that has them."""
RECORDS = (f"tools/{ACTION_PLAN}", *(f"codes/{name}" for name in (COW, GW, WIKIDATA, ALPHA_3)))
