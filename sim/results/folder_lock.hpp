#pragma once

#include <filesystem>

namespace ubumwe::sim {

/// Holds a folder for one process as long as it lives; leaves nothing behind, also when the process is killed.
class FolderLock {
public:
    FolderLock() = default;
    explicit FolderLock(const std::filesystem::path& folder);
    ~FolderLock();
    FolderLock(FolderLock&& other) noexcept;
    FolderLock& operator=(FolderLock&& other) noexcept;

    /// False where another process holds the folder.
    bool held() const { return held_; }

private:
    int descriptor_ = -1;
    bool held_ = false;
};

}  // namespace ubumwe::sim
