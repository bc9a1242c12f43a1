"""Tests of the app: doors, the sample day, what joins the rooms."""
