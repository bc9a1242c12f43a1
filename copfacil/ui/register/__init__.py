"""The value register on screen: seven values, their stories and indicators, gaps, whom to ask again."""
