def f(x, y):
    return x**2 + y**2
def gradient(x, y):
    df_dx = 2*x + y**2      # y is constant here
    df_dy = 2*y + x**2
    return df_dx, df_dy
gradient_at_1_1 = gradient(1, 1)
def numeric_gradient(x, y):
    d = 1e-4
    return [(f(x + d, y) - f(x, y))/d, (f(x, y + d) - f(x, y))/d]
