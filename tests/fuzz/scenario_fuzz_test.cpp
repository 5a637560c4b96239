#include <algorithm>
#include <cstdint>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "sim/scenario/load.hpp"
#include "tests/support/repository.hpp"
#include "tests/support/temporary_folder.hpp"

namespace ubumwe::tests {
namespace {

/// SplitMix64: the same spoilt files on every machine.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}

    std::size_t below(std::size_t limit) {
        state_ += 0x9E3779B97F4A7C15U;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
        return static_cast<std::size_t>((z ^ (z >> 31U)) % limit);
    }

private:
    std::uint64_t state_;
};

std::string read(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// Flips, cuts, repeats, swaps or overwrites a part of a text; some of it by what parsers stumble over.
std::string spoilt(std::string text, Dice& dice) {
    static const std::vector<std::string> stumbles{"\"",       "{",  "}",     "[",      "]",       ",",    ":",
                                                   "null",     "-1", "1e999", "0",      "\\u0000", "\xff", "\n",
                                                   "[[[[[[[[", "id", "//",    "1e-400", ";",       "true"};
    const std::size_t changes = 1 + dice.below(4);
    for (std::size_t i = 0; i < changes && !text.empty(); ++i) {
        const std::size_t at = dice.below(text.size());
        const std::size_t length = std::min<std::size_t>(1 + dice.below(40), text.size() - at);
        const std::string& stumble = stumbles[dice.below(stumbles.size())];
        switch (dice.below(6)) {
            case 0:
                text[at] = static_cast<char>(static_cast<unsigned char>(text[at]) ^ (1U << dice.below(8)));
                break;
            case 1:
                text.resize(at);
                break;
            case 2:
                text.erase(at, length);
                break;
            case 3:
                text.insert(at, text.substr(dice.below(text.size()), length));
                break;
            case 4:
                text.replace(at, length, stumble);
                break;
            default:
                text.insert(at, stumble);
                break;
        }
    }
    return text;
}

class SpoiltFiles : public testing::Test {
protected:
    SpoiltFiles() {
        const auto country = repository() / "tests/support/small_country";
        std::filesystem::copy(country, folder_.path(), std::filesystem::copy_options::recursive);
        for (const auto& entry : std::filesystem::recursive_directory_iterator(country)) {
            if (entry.is_regular_file()) files_.push_back(std::filesystem::relative(entry.path(), country).string());
        }
        std::sort(files_.begin(), files_.end());
    }

    /// True when the scenario is accepted; anything but acceptance and InputError fails the test.
    bool is_accepted(const std::string& scenario) const {
        try {
            sim::load_scenario(folder_.path() / scenario);
            return true;
        } catch (const sim::InputError& error) {
            EXPECT_FALSE(error.issues().empty());
            return false;
        } catch (const std::exception& error) {
            ADD_FAILURE() << "not an InputError: " << error.what();
            return false;
        }
    }

    TemporaryFolder folder_;
    std::vector<std::string> files_;
};

TEST_F(SpoiltFiles, AreAcceptedOrRefusedAndNothingElse) {
    constexpr std::uint64_t rounds = 1500;
    std::size_t accepted = 0;
    for (std::uint64_t seed = 0; seed < rounds; ++seed) {
        Dice dice(seed);
        const std::string& file = seed % 3 == 0 ? "scenario.json" : files_[dice.below(files_.size())];
        const std::string whole = read(folder_.path() / file);
        folder_.write(file, spoilt(whole, dice));
        accepted += is_accepted(file == "variant.json" ? "variant.json" : "scenario.json") ? 1 : 0;
        folder_.write(file, whole);
        if (HasFailure()) FAIL() << file << " spoilt with seed " << seed;
    }
    EXPECT_GT(accepted, rounds / 100)
        << "hardly anything is accepted: the files are spoilt too much to reach what lies deep";
    EXPECT_LT(accepted, rounds / 2) << "most is accepted: the files are hardly spoilt";
}

TEST_F(SpoiltFiles, AreRefusedWhereverTheyEnd) {
    const std::string whole = read(folder_.path() / "scenario.json");
    const std::size_t last_brace = whole.rfind('}');
    for (std::size_t length = 0; length < last_brace; length += 7) {
        folder_.write("scenario.json", whole.substr(0, length));
        EXPECT_FALSE(is_accepted("scenario.json")) << "cut after " << length << " bytes";
    }
}

}  // namespace
}  // namespace ubumwe::tests
