"""Runs of newsdoc.batch on a Ray cluster.

from newsdoc.batch import Sources, Steps, run
from newsdoc_ray import process

run(Sources("/shared/crawl/"), "/shared/tables", table="parquet", engine=process, workers=64)
"""

from newsdoc_ray.engine import process

__all__ = ["process"]
