"""智能裁判 as a service: attempts judged while they run, sealed, disputed, judged again."""
