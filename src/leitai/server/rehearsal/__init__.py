"""A whole contest day through the front doors: invented people use what real ones would."""
