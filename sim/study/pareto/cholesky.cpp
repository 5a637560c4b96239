#include "sim/study/pareto/cholesky.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "model/base/math.hpp"

namespace ubumwe::sim {

Cholesky::Cholesky(SquareMatrix matrix, double least) : lower_(std::move(matrix)) {
    const std::size_t size = lower_.size();
    for (std::size_t row = 0; row < size; ++row) {
        for (std::size_t column = 0; column <= row; ++column) {
            double rest = lower_(row, column);
            for (std::size_t k = 0; k < column; ++k) rest -= lower_(row, k) * lower_(column, k);
            // A pivot is below the least eigenvalue by rounding only.
            lower_(row, column) = row == column ? std::sqrt(std::max(rest, least)) : rest / lower_(column, column);
        }
    }
}

double Cholesky::log_determinant() const {
    double sum = 0.0;
    for (std::size_t i = 0; i < lower_.size(); ++i) sum += 2.0 * model::logarithm(lower_(i, i));
    return sum;
}

std::vector<double> Cholesky::solve(std::vector<double> b) const {
    const std::size_t size = lower_.size();
    for (std::size_t i = 0; i < size; ++i) {
        for (std::size_t k = 0; k < i; ++k) b[i] -= lower_(i, k) * b[k];
        b[i] /= lower_(i, i);
    }
    for (std::size_t i = size; i-- > 0;) {
        for (std::size_t k = i + 1; k < size; ++k) b[i] -= lower_(k, i) * b[k];
        b[i] /= lower_(i, i);
    }
    return b;
}

SquareMatrix Cholesky::inverse() const {
    const std::size_t size = lower_.size();
    SquareMatrix inverse(size);
    for (std::size_t column = 0; column < size; ++column) {
        std::vector<double> unit(size, 0.0);
        unit[column] = 1.0;
        const std::vector<double> solved = solve(std::move(unit));
        for (std::size_t row = 0; row < size; ++row) inverse(row, column) = solved[row];
    }
    return inverse;
}

}  // namespace ubumwe::sim
