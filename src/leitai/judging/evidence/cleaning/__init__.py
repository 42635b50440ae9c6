"""Take out of a file what it says about its maker; give back the words it said."""
