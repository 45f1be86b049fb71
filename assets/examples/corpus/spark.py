#!/usr/bin/env python3
"""Aligns a corpus with Spark and visavis.

    spark-submit spark.py CORPUS.jsonl OUT [VISAVIS]

CORPUS has one set a line, {"id": …, "texts": [{"lang": "ar", "text": "…"}, …]}.
OUT becomes a folder of lines, one object a set, in the order of the corpus.
"""
import json
import shlex
import sys

from pyspark.sql import SparkSession

corpus, out = sys.argv[1], sys.argv[2]
visavis = sys.argv[3] if len(sys.argv) > 3 else "visavis"

spark = SparkSession.builder.appName("visavis").getOrCreate()
lines = spark.sparkContext.textFile(corpus)
aligned = lines.pipe(f"{shlex.quote(visavis)} align --jsonl").cache()
aligned.saveAsTextFile(out)

objects = aligned.map(json.loads)
sets = objects.filter(lambda o: "error" not in o)
linked = sets.flatMap(lambda o: o["beads"]).filter(lambda b: sum(map(bool, b["sides"])) > 1)
sure = linked.filter(lambda b: b["confidence"] >= 0.9)
print(f"{sets.count()} sets, {linked.count()} links, {sure.count()} of them at 0.9 and above")
for refused in objects.filter(lambda o: "error" in o).take(5):
    print("not aligned:", refused["id"], refused["error"], file=sys.stderr)
spark.stop()
