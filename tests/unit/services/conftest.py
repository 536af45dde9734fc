"""The office fixture, for every test of the services."""

from tests.unit.services.office import office

__all__ = ["office"]
