from scipy.linalg import lu_factor, lu_solve, norm
from numpy import array, dot

# left minus outer gives the right loop, so: node, left, outer
A = array([
    [-1.0, -1.0, 1.0],
    [ 2.0,  0.0, 6.0],
    [ 2.0, -4.0, 0.0],
])
b = array([0.0, 10.0, 4.0])
currents = tuple(lu_solve(lu_factor(A), b))
print("i1, i2, i3 =", currents)

def residual(x):
    r = dot(A, x) - b
    return norm(r)

# rows: left, right, outer = left - right
rank_of_loops = 2
loops_suffice = bool(rank_of_loops >= 3)
reason = "more-work-and-rounding"
