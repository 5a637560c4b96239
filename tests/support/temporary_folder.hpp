#pragma once

#include <filesystem>
#include <string_view>

namespace ubumwe::tests {

/// A new empty folder of the machine's temporary files; removed with all that is in it when the object ends.
class TemporaryFolder {
public:
    /// Throws std::filesystem::filesystem_error when no folder can be made.
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    const std::filesystem::path& path() const { return path_; }

    /// Writes `text` to `name`, making the folders of `name` where they are missing; returns the whole path.
    std::filesystem::path write(const std::filesystem::path& name, std::string_view text) const;

private:
    std::filesystem::path path_;
};

}  // namespace ubumwe::tests
