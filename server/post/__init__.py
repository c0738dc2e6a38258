"""Facts about text: what a post says, without any judgement."""
