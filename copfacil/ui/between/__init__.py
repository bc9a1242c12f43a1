"""The weeks between modules on screen: what is due, small sets that meet, webinars, materials."""
