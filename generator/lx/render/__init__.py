"""A site to its pages: records and lists to views, views to HTML."""
