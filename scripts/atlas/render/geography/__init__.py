"""Outlines of countries for the map, made once from Natural Earth and kept beside the code.

`countries-50m.json` is a TopoJSON file (https://github.com/topojson/topojson-specification) that follows the borders
which the United Nations recognise; LICENSE.md tells where it is from. `outlines.json` is made from it by generate.py.
"""
