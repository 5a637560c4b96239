#include "model/base/parallel.hpp"

#include <oneapi/tbb/info.h>
#include <oneapi/tbb/parallel_for.h>
#include <oneapi/tbb/task_arena.h>

namespace ubumwe::model {

Parallel::Parallel(int threads) : threads_(threads > 0 ? threads : oneapi::tbb::info::default_concurrency()) {}

void Parallel::for_each(std::size_t blocks, const std::function<void(std::size_t)>& work) const {
    if (threads_ == 1) {
        for (std::size_t block = 0; block < blocks; ++block) work(block);
        return;
    }
    oneapi::tbb::task_arena arena(threads_);
    arena.execute([&] { oneapi::tbb::parallel_for(std::size_t{0}, blocks, [&](std::size_t block) { work(block); }); });
}

}  // namespace ubumwe::model
