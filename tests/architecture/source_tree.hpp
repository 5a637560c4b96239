#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace ubumwe::tests {

/// A text file of the checkout; `path` is relative to the checkout, with forward slashes.
struct SourceFile {
    std::string path;
    std::string text;
};

/// Every text file of the project below `checkout`, by path: those at its top and those in model, sim, gui, scenarios,
/// tests and .ci.
std::vector<SourceFile> source_tree(const std::filesystem::path& checkout);

/// True for the C++ files of the program itself: those below model, sim and gui.
bool is_program_source(const std::string& path);

/// Lines of a text; a last line without its line feed counts too.
int count_lines(const std::string& text);

}  // namespace ubumwe::tests
