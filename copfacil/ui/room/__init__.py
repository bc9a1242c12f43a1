"""The room: which screen is the wall, how loud the bells are, how the desk looks, where the days are kept."""
