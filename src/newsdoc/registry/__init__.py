"""The plugins: found, loaded, checked, held, and called.

`registry.py` holds them and answers who can read, write or analyze what. `loading.py` takes one plugin and checks it,
`names.py` says who claims which name, `options.py` knows a member's options by its signature, and `calls.py` is the
only way into the code of a plugin.
"""

from newsdoc.registry.names import PluginInfo
from newsdoc.registry.registry import (
    DEFAULT_PLUGINS,
    AnalyzerInfo,
    FormatInfo,
    Registry,
    default_registry,
    forget_registry,
)

__all__ = [
    "DEFAULT_PLUGINS",
    "AnalyzerInfo",
    "FormatInfo",
    "PluginInfo",
    "Registry",
    "default_registry",
    "forget_registry",
]
