"""Small groups: what of a table of counts may be published, so that no student can be made out.

After FERPA and the practices reviewed in NCES 2011-603. The same functions stand behind `lx protect`, which makes
results, and behind the rules that refuse a result in which a small group could be worked out.
"""
