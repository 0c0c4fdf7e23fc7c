"""What each kind of host needs to serve the site well: from one list of headers, in the host's own words."""

from scripts.finish.hosts.hosts import HOSTS, Hosting, host_files

__all__ = ["HOSTS", "Hosting", "host_files"]
