"""How to cite a page of the atlas: one work, a module for each form in which a reference to it is written."""
