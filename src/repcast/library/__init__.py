"""Many sources to many files, a site and a feed: on all cores of one machine, or on a Dask cluster.

`front.Library` strings the steps together: sources are read (`sources`, `steps`), sessions and phrases are worked off
in the order in which they become ready (`production`), by processes of this machine (`processes`) or by a cluster
(`cluster`). What was made is in the `manifest`; `site` and `feed` make a web site of it.
"""
