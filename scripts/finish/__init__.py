"""The generated site → what is published: policy in every page, the page for unknown addresses, the search index."""

from scripts.finish.pages import finish_pages
from scripts.finish.search import index_site

__all__ = ["finish_pages", "index_site"]
