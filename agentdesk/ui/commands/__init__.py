"""Everything the window can be told to do, in one registry: keys, menus, palette and help are all made from it."""
