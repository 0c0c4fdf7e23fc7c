"""Sends statements to a learning record store, so that a run that is broken off can go on where it was."""
