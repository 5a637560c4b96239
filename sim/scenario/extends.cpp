#include "sim/scenario/extends.hpp"

#include <algorithm>
#include <utility>

#include "sim/scenario/document.hpp"
#include "sim/scenario/merge.hpp"
#include "sim/scenario/text_file.hpp"
#include "sim/scenario/wording.hpp"

namespace ubumwe::sim {

namespace {

namespace fs = std::filesystem;
using Kind = Node::Kind;

/// Takes a key out of an object.
std::optional<Node> take(Node& object, std::string_view key) {
    const auto at = std::find(object.keys.begin(), object.keys.end(), key);
    if (at == object.keys.end()) return std::nullopt;
    const auto item = object.items.begin() + (at - object.keys.begin());
    Node value = std::move(*item);
    object.items.erase(item);
    object.keys.erase(at);
    return value;
}

bool is_our_schema(Node& root, Issues& issues) {
    const auto schema = take(root, "schema");
    if (schema && schema->is(Kind::text) && schema->text == schema_name) return true;
    issues.add({schema ? schema->place("/schema") : root.place("/schema"),
                schema ? found_text(*schema) : "nothing",
                in_quotes(schema_name),
                {}});
    return false;
}

bool is_our_version(Node& root, Issues& issues) {
    const auto version = take(root, "schema_version");
    if (version && version->is(Kind::number) && version->number == schema_version) return true;
    const bool newer = version && version->is(Kind::number) && version->number > schema_version;
    issues.add({version ? version->place("/schema_version") : root.place("/schema_version"),
                version ? found_text(*version) : "nothing", std::to_string(schema_version),
                newer ? "the file was written for a newer version of this program" : ""});
    return false;
}

/// Follows `extends` from file to file.
class Chain {
public:
    Chain(const InputFolder& folder, Issues& issues) : folder_(folder), issues_(issues) {}

    /// `named` is where the file is named.
    std::optional<Node> read(const fs::path& file, const Place& named) {
        if (closes_cycle(file, named) || is_too_long(named)) return std::nullopt;
        files_.push_back(file);
        const auto text = read_text_file(file, named, issues_);
        return text ? read_text(*text, file) : std::nullopt;
    }

    /// `text` stands for the file.
    std::optional<Node> read_text(std::string_view text, const fs::path& file) {
        auto root = parse_json(text, file.string(), issues_);
        if (!root) return std::nullopt;
        if (!root->is(Kind::object)) {
            issues_.add({root->place(""), found_text(*root), "an object", {}});
            return std::nullopt;
        }
        const bool ours = is_our_schema(*root, issues_);
        if (!is_our_version(*root, issues_) || !ours) return std::nullopt;
        take(*root, "$schema");
        const auto base_name = take(*root, "extends");
        return base_name ? lay_over_base(std::move(*root), *base_name, file) : std::move(root);
    }

    std::vector<fs::path> files() && { return std::move(files_); }

private:
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
