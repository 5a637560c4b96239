#include "tests/support/repository.hpp"

namespace ubumwe::tests {

std::filesystem::path repository() {
    return UBUMWE_REPOSITORY;
}

}  // namespace ubumwe::tests
