"""From the shipped files and `content/` to what pages are made with: shells, templates, assets, editorial pages."""
