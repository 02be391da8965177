"""``python -m benchmarks``: all figures of speed and memory, one table after another."""

from benchmarks import reading, sliders

reading.main()
sliders.main()
