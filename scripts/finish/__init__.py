"""The generated site → what is published: policy in every page, the page for unknown addresses, the search index."""

from scripts.finish.pages import finished, site_map
from scripts.finish.search import index_site

__all__ = ["finished", "index_site", "site_map"]
