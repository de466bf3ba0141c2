"""What no check of mathematics can notice: calls and arguments that are left as they are, each for a reason."""

from __future__ import annotations

_METHODS = {
    "words in a figure are feedback, not points": """
        title set_title suptitle xlabel ylabel set_xlabel set_ylabel set_zlabel legend text annotate figtext clabel set
    """,
    "how a figure looks is not asked": """
        grid tight_layout subplots_adjust set_aspect axis colorbar axhline axvline axline hlines vlines axhspan axvspan
        xticks yticks set_xticks set_yticks set_xticklabels set_yticklabels tick_params ticklabel_format set_facecolor
        spines set_visible set_position margins autoscale use rc view_init set_box_aspect invert_yaxis
    """,
    "what is seen of a curve is not what was drawn": "xlim ylim zlim set_xlim set_ylim set_zlim",
    "a figure that is still open at the end counts": "show savefig draw pause close",
    "on which axes a curve is drawn is not asked": """
        figure subplots subplot add_subplot add_axes gca gcf axes twinx twiny
    """,
    "any seed is as good": "seed default_rng RandomState",
    "what is printed is for reading": "init_printing set_printoptions pprint display write flush",
    "warnings and speed": "filterwarnings simplefilter seterr errstate perf_counter time sleep",
}
CALLS = {name: reason for reason, names in _METHODS.items() for name in names.split()}
"""Of methods and functions of modules by their last name. Not looked into, and not left out."""

PRINTING = frozenset({"print", "display", "input", "pprint"})
"""Functions called by their plain name that are not looked into."""

_ARGUMENTS = {
    "how a figure looks is not asked": """
        figsize dpi linewidth lw linewidths linestyle ls linestyles alpha color c colors cmap marker s ms markersize
        markerfacecolor markeredgecolor edgecolor edgecolors facecolor facecolors zorder antialiased shade fontsize
        fontweight rotation ha va loc ncol ncols nrows sharex sharey layout constrained_layout tight_layout width
        headwidth headlength scale angles pivot density arrowsize aspect origin vmin vmax norm
    """,
    "how finely a surface is drawn is not what it is": "rcount ccount rstride cstride levels",
    "words in a figure are feedback, not points": "label labels title xlabel ylabel zlabel legend",
    "any seed is as good": "seed random_state rng",
    "how hard a solver tries is not its result": """
        maxiter max_iter maxfev disp verbose full_output tol ftol xtol gtol n_jobs
    """,
    "a symbol may have any assumptions": """
        positive negative nonnegative nonzero real integer complex commutative finite evaluate
    """,
    "types and copies": "dtype copy order endpoint retstep indexing keepdims squeeze subok",
}
KEYWORDS = {name: reason for reason, names in _ARGUMENTS.items() for name in names.split()}
"""Keyword arguments that are not looked into."""

NAMES_OF_TEXT = (
    frozenset(KEYWORDS) | frozenset(CALLS) | {"name", "caption", "filename", "path", "message", "msg", "fmt"}
)
"""Variables whose text is cosmetic by its name."""

STARTS = frozenset("start starts start_value initial initial_guess init guess x0".split())
"""Variables and keyword arguments that tell a solver where to start, which is not its result."""

SHAPES = frozenset(
    "zeros ones empty full eye identity reshape tile repeat normal uniform standard_normal integers".split()
)
"""Functions whose whole numbers and tuples are shapes: another one stops the file, which every check notices."""

RANDOM = frozenset(
    "normal uniform standard_normal integers randint rand randn random choice permutation shuffle".split()
)
"""Functions whose numbers are drawn: their order and their ends are no mathematics of the task."""
