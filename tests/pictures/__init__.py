"""Pictures that tests, benchmarks and the calibration make themselves: drawn scenes, and what goes wrong
with them.
"""
