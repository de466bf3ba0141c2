# Gaussian elimination in plain Python
A = [[1, 1, -1], [2, 0, 6], [0, 4, 6]]
b = [0, 10, 6]


def gauss(M, r):
    M = [row[:] + [v] for row, v in zip(M, r)]
    n = len(M)
    for k in range(n):
        p = max(range(k, n), key=lambda i: abs(M[i][k]))
        M[k], M[p] = M[p], M[k]
        for i in range(k + 1, n):
            f = M[i][k] / M[k][k]
            M[i] = [u - f * v for u, v in zip(M[i], M[k])]
    x = [0] * n
    for k in reversed(range(n)):
        x[k] = (M[k][n] - sum(M[k][j] * x[j] for j in range(k + 1, n))) / M[k][k]
    return x


currents = gauss(A, b)


def residual(currents):
    a, c, d = currents
    return ((a + c - d) ** 2 + (2 * a + 6 * d - 10) ** 2 + (4 * c + 6 * d - 6) ** 2) ** 0.5


rank_of_loops = 2
loops_suffice = False
reason = "more-work-and-rounding"
