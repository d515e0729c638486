"""Replays a stream of calls on a Spark cluster: each executor pipes its partitions through `dosay replay`.

    replay.py CALLS OUT [OPTION…]

CALLS: JSON lines with a call each, `{"id", "transcript"}`. OUT: a folder, which Spark makes. The options are dosay's; paths in them must mean
the same on every machine. $DOSAY names the program, $SPARK_MASTER the cluster: without it, two executors of their own on this machine.

What comes out is what one process would say, in whatever order partitions end. For that each call needs an id: one without is called by its
line, which counts from the start of a partition.
"""

import os
import shlex
import sys

from pyspark.sql import SparkSession


def environment():
    """What dosay needs to find its knowledge, and to keep what it learned: Spark hands over nothing by itself."""
    names = ("PATH", "HOME", "XDG_CACHE_HOME", "DOSAY_HOME")
    return {name: os.environ[name] for name in names if name in os.environ}


def replay(calls, out, options):
    spark = SparkSession.builder.appName("dosay replay").master(os.environ.get("SPARK_MASTER", "local-cluster[2,1,1024]"))
    spark = spark.config("spark.ui.enabled", "false").config("spark.ui.showConsoleProgress", "false").getOrCreate()
    context = spark.sparkContext
    context.setLogLevel("ERROR")
    lines = context.textFile(calls, minPartitions=4 * context.defaultParallelism).filter(str.strip)
    dosay = shlex.join([os.environ.get("DOSAY", "dosay"), "replay", "--format", "jsonl", "--quiet", *options])
    # A call that can't be read has its line in the report, and code 3 at the end; whether each had its line is seen below.
    lines.pipe(shlex.join(["sh", "-c", f"{dosay} || [ $? -eq 3 ]"]), env=environment(), checkCode=True).saveAsTextFile(out)
    asked, answered = lines.count(), context.textFile(out).count()
    executors = context._jsc.sc().getExecutorMemoryStatus().size() - 1
    print(f"{asked} calls, {answered} reports, {lines.getNumPartitions()} partitions, {executors} executors", file=sys.stderr)
    if answered < asked:
        sys.exit("some calls have no report: look for what dosay said in the executors' logs")


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    replay(sys.argv[1], sys.argv[2], sys.argv[3:])
