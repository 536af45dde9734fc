"""The demo walking by itself: a pair of hands at the real window, and the way it takes."""
