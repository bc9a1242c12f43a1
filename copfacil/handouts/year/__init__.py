"""Paper of a programme: painters that turn its yearbook into pages, one file for each sheet."""

from copfacil.handouts.year.sheets import YEAR_SHEETS, YearSheet, render_year, year_pack

__all__ = ["YEAR_SHEETS", "YearSheet", "render_year", "year_pack"]
