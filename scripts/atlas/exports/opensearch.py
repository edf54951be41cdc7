"""Tells browsers that the site can be searched (https://github.com/dewitt/opensearch)."""

from markupsafe import Markup

from atlas.model.addresses import Site

DESCRIPTION = "search/opensearch.xml"

_XML = Markup(
    """\
<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>{name}</ShortName>
  <Description>Search {name}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="16" height="16" type="image/svg+xml">{image}</Image>
  <Url type="text/html" method="get" template="{search}?q={{searchTerms}}"/>
</OpenSearchDescription>
"""
)


def opensearch(site: Site) -> str:
    """The description as XML."""
    return str(_XML.format(name=site.name, image=site.absolute("assets/favicon.svg"), search=site.absolute("search/")))
