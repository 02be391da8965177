"""``python -m benchmarks``: all figures of speed and memory, one table after another."""

from benchmarks import reading

reading.main()
