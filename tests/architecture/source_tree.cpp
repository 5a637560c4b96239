#include "tests/architecture/source_tree.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string_view>

namespace ubumwe::tests {

namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 6> folders{"model", "sim", "gui", "scenarios", "tests", ".ci"};

void read_file(const fs::path& checkout, const fs::directory_entry& entry, std::vector<SourceFile>& files) {
    // In a linked worktree .git is a file, which holds a path of the machine.
    if (!entry.is_regular_file() || entry.path().filename() == ".git") return;
    std::ifstream stream(entry.path(), std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    if (!stream) throw std::runtime_error("cannot read " + entry.path().string());
    if (text.view().find('\0') != std::string_view::npos) return;
    files.push_back({entry.path().lexically_relative(checkout).generic_string(), text.str()});
}

}  // namespace

std::vector<SourceFile> source_tree(const fs::path& checkout) {
    std::vector<SourceFile> files;
    for (const auto& entry : fs::directory_iterator(checkout)) read_file(checkout, entry, files);
    for (const auto folder : folders) {
        if (!fs::is_directory(checkout / folder)) continue;
        for (const auto& entry : fs::recursive_directory_iterator(checkout / folder)) read_file(checkout, entry, files);
    }
    std::ranges::sort(files, {}, &SourceFile::path);
    return files;
}

bool is_program_source(const std::string& path) {
    const bool program = path.starts_with("model/") || path.starts_with("sim/") || path.starts_with("gui/");
    return program && (path.ends_with(".cpp") || path.ends_with(".hpp"));
}

int count_lines(const std::string& text) {
    const auto ends = std::ranges::count(text, '\n');
    return static_cast<int>(ends) + (text.empty() || text.back() == '\n' ? 0 : 1);
}

}  // namespace ubumwe::tests
