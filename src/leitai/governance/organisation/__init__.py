"""The tree of unions and units, the people in them, and offices over a subtree."""
