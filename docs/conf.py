"""How Sphinx builds the documentation. Nothing here reaches the network."""

import goldenthread

project = "Golden Thread"
author = "Golden Thread contributors"
copyright = "2026, Golden Thread contributors"
release = version = goldenthread.__version__

extensions = ["myst_parser"]
source_suffix = {".md": "markdown"}
language = "en_GB"

# A heading can be linked to by its own words, three levels deep.
myst_heading_anchors = 3
myst_enable_extensions = ["deflist"]

html_theme = "furo"
html_title = "Golden Thread"
html_copy_source = False
html_show_sphinx = False
