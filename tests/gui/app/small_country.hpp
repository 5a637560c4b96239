#pragma once

#include <filesystem>

#include "tests/support/repository.hpp"
#include "tests/support/temporary_folder.hpp"

namespace ubumwe::gui {

/// A copy of the invented country of the tests, whose files a test may change.
class SmallCountry {
public:
    SmallCountry() {
        std::filesystem::copy(tests::repository() / "tests" / "support" / "small_country", folder_.path(),
                              std::filesystem::copy_options::recursive);
    }

    std::filesystem::path scenario() const { return folder_.path() / "scenario.json"; }
    const std::filesystem::path& folder() const { return folder_.path(); }

private:
    tests::TemporaryFolder folder_;
};

}  // namespace ubumwe::gui
