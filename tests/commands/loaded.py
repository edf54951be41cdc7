"""All modules of the project, loaded once: a command run in a fork of the process that has them starts at once."""

import importlib
import pkgutil

import atlas

for module in pkgutil.walk_packages(atlas.__path__, "atlas."):
    if ".bench" not in module.name:  # what measures needs packages of its own
        importlib.import_module(module.name)
