#include "sim/scenario/extends.hpp"

#include <algorithm>
#include <utility>

#include "sim/scenario/merge.hpp"
#include "sim/scenario/typed_file.hpp"

namespace ubumwe::sim {

namespace {

namespace fs = std::filesystem;
using Kind = Node::Kind;

/// Follows `extends` from file to file.
class Chain {
public:
    Chain(const InputFolder& folder, Issues& issues) : folder_(folder), issues_(issues) {}

    /// `named` is where the file is named.
    std::optional<Node> read(const fs::path& file, const Place& named) {
        if (closes_cycle(file, named) || is_too_long(named)) return std::nullopt;
        files_.push_back(file);
        return lay_over_base(read_typed_file(file, named, type, issues_), file);
    }

    /// `text` stands for the file.
    std::optional<Node> read_text(std::string_view text, const fs::path& file) {
        return lay_over_base(read_typed_text(text, file, type, issues_), file);
    }

    std::vector<fs::path> files() && { return std::move(files_); }

private:
    static constexpr FileType type{schema_name, schema_version};

    std::optional<Node> lay_over_base(std::optional<Node> patch, const fs::path& file) {
        if (!patch) return std::nullopt;
        const auto base_name = take_key(*patch, "extends");
        return base_name ? lay_over_base(std::move(*patch), *base_name, file) : std::move(patch);
    }

    std::optional<Node> lay_over_base(Node patch, const Node& name, const fs::path& file) {
        const Place named = name.place("/extends");
        if (!name.is(Kind::text)) {
            issues_.add({named, found_text(name), "the name of a scenario file", {}});
            return std::nullopt;
        }
        const auto base_file = folder_.find(file.parent_path(), name.text, named, issues_);
        auto base = base_file ? read(*base_file, named) : std::nullopt;
        if (base) merge(*base, std::move(patch), "", issues_);
        return base;
    }

    bool closes_cycle(const fs::path& file, const Place& named) {
        std::error_code error;
        const auto same = [&](const fs::path& other) { return fs::equivalent(file, other, error); };
        const auto start = std::find_if(files_.begin(), files_.end(), same);
        if (start == files_.end()) return false;
        std::string chain;
        for (auto link = start; link != files_.end(); ++link) chain += link->filename().string() + " > ";
        issues_.add(
            {named, "a cycle: " + chain + file.filename().string(), "a file that does not extend this one", {}});
        return true;
    }

    bool is_too_long(const Place& named) {
        if (files_.size() < longest_chain) return false;
        issues_.add({named, "a chain of more than " + std::to_string(longest_chain) + " files", "a shorter chain", {}});
        return true;
    }

    const InputFolder& folder_;
    Issues& issues_;
    std::vector<fs::path> files_;
};

}  // namespace

std::optional<MergedFile> read_extended(const fs::path& scenario, const InputFolder& folder, Issues& issues) {
    Chain chain(folder, issues);
    auto root = chain.read(scenario, {scenario.string(), 0, {}});
    if (!root) return std::nullopt;
    return MergedFile{std::move(*root), std::move(chain).files()};
}

std::optional<MergedFile> read_extended_text(std::string_view text, const fs::path& scenario, const InputFolder& folder,
                                             Issues& issues) {
    Chain chain(folder, issues);
    auto root = chain.read_text(text, scenario);
    if (!root) return std::nullopt;
    return MergedFile{std::move(*root), std::move(chain).files()};
}

}  // namespace ubumwe::sim
