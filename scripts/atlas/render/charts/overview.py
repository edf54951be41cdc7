"""The strip of years: how many events each has. A span of it is chosen to look at."""

from collections import Counter

from markupsafe import Markup

from atlas.derive.moments import Moment
from atlas.render.charts.scale import Scale

HEIGHT = 34
_AXIS = 12


def overview(moments: list[Moment], scale: Scale) -> Markup:
    """A bar a year, each a link to the year in the list for a pointer; a keyboard has the rail of years."""
    years = list(scale.years)
    counts = Counter(moment.date.sort_key[0].year for moment in moments)  # as the list has them: "about 1994" in 1994
    most = max((counts[year] for year in years), default=0) or 1
    step = 100 / len(years)
    bars = Markup("")
    for position, year in enumerate(years):
        height = round(HEIGHT * counts[year] / most, 1)
        x = f"{position * step + step * 0.12:.2f}%"
        bar = Markup(
            f'<rect class="atlas-count" x="{x}" y="{HEIGHT - height:g}" width="{step * 0.76:.2f}%" '
            f'height="{height:g}"/>'
        )
        events = "1 event" if counts[year] == 1 else f"{counts[year]} events"
        if counts[year]:
            bar = Markup('<a href="#{}" tabindex="-1" data-year="{}" data-count="{}"><title>{}</title>{}</a>').format(
                year, year, counts[year], f"{year}: {events}", bar
            )
        bars += bar
        if year % 5 == 0:
            bars += Markup(
                f'<text class="atlas-year is-major" aria-hidden="true" x="{position * step:.2f}%" '
                f'y="{HEIGHT + _AXIS}">{year}</text>'
            )
    return Markup(
        f'<svg class="atlas-overview" width="100%" height="{HEIGHT + _AXIS + 3}" role="group" '
        f'aria-label="Events a year">{bars}</svg>'
    )
