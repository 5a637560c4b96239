#pragma once

#include <cstddef>
#include <vector>

namespace ubumwe::sim {

/// A square matrix, row by row.
class SquareMatrix {
public:
    explicit SquareMatrix(std::size_t size) : size_(size), values_(size * size, 0.0) {}

    std::size_t size() const { return size_; }
    double& operator()(std::size_t row, std::size_t column) { return values_[row * size_ + column]; }
    double operator()(std::size_t row, std::size_t column) const { return values_[row * size_ + column]; }

private:
    std::size_t size_;
    std::vector<double> values_;
};

/// The lower triangle L with L L' = a symmetric matrix whose eigenvalues are at least `least` > 0. Sums are taken in
/// one order, so that the same matrix gives the same bits whatever linear algebra a machine has.
class Cholesky {
public:
    Cholesky(SquareMatrix matrix, double least);

    double log_determinant() const;
    /// x with A x = b.
    std::vector<double> solve(std::vector<double> b) const;
    /// The inverse of A.
    SquareMatrix inverse() const;

private:
    SquareMatrix lower_;
};

}  // namespace ubumwe::sim
