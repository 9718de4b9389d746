package answer_test

import (
	"bytes"
	"context"
	"log/slog"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/stretchr/testify/require"

	"ryggrad/app/ask"
	"ryggrad/server/llm"
)

func TestASlowModelIsNotWaitedForLongerThanItsPatience(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		asked := 0
		a := with(llm.FakeWriter(func(ctx context.Context, r llm.Request) (string, error) {
			if asked++; asked > 1 {
				return reply(given(r)["p1"]), nil
			}
			<-ctx.Done()
			return "", ctx.Err()
		}))
		a.Patience = time.Minute
		start := time.Now()
		got, _ := answered(t, a, pain)
		require.Equal(t, time.Minute, time.Since(start))
		require.Equal(t, index().Ask(pain), got)
		for range 3 {
			got, _ = answered(t, a, pain)
			require.Equal(t, ask.Extractive, got.Mode)
		}
		require.Equal(t, 1, asked, "it is left alone for a while")
		time.Sleep(21 * time.Second)
		got, _ = answered(t, a, pain)
		require.Equal(t, ask.Model, got.Mode)
	})
}

func TestOnlySoManyAreWaitedForAtOnce(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var now, most atomic.Int64
		a := with(llm.FakeWriter(func(_ context.Context, r llm.Request) (string, error) {
			most.Store(max(most.Load(), now.Add(1)))
			time.Sleep(time.Second)
			now.Add(-1)
			return reply(given(r)["p1"]), nil
		}))
		a.Parallel, a.Waiting, a.Patience = 2, 3, time.Minute
		var all sync.WaitGroup
		var model, plain atomic.Int64
		for range 20 {
			all.Go(func() {
				got, err := a.Answer(t.Context(), pain, nil)
				if err == nil && got.Mode == ask.Model {
					model.Add(1)
				} else if err == nil {
					plain.Add(1)
				}
			})
		}
		all.Wait()
		require.EqualValues(t, 2, most.Load())
		require.EqualValues(t, 5, model.Load())
		require.EqualValues(t, 15, plain.Load())
		require.Equal(t, uint64(15), a.Counts()["busy"])
	})
}

func TestWhoeverGoesEndsTheDraft(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan struct{})
	a := with(llm.FakeWriter(func(ctx context.Context, _ llm.Request) (string, error) {
		cancel()
		<-ctx.Done()
		close(ended)
		return "", ctx.Err()
	}))
	_, err := a.Answer(ctx, pain, nil)
	require.ErrorIs(t, err, context.Canceled)
	<-ended
	require.Equal(t, uint64(1), a.Counts()["gone"])
}

func TestWhatIsLoggedHasNoQuestionAndNoDraft(t *testing.T) {
	var log bytes.Buffer
	a := saying(func(map[string]claimed) (string, error) { return `{"claims":"hemmeligt"}`, nil })
	a.Log = slog.New(slog.NewTextHandler(&log, nil))
	answered(t, a, pain)
	require.Contains(t, log.String(), "nonsense")
	for _, w := range []string{"hvilken", "træning", "ryggen", "hemmeligt"} {
		require.NotContains(t, log.String(), w)
	}
}

func TestThePromptFitsTheModel(t *testing.T) {
	for _, room := range []int{900, 1300, 2000, 4096} {
		asked := false
		a := with(llm.FakeWriter(func(_ context.Context, r llm.Request) (string, error) {
			asked = true
			require.LessOrEqual(t, (len(r.Rules)+len(r.Material))*2/5+r.Tokens, room)
			return reply(given(r)["p1"]), nil
		}))
		a.Tokens = room
		q := pain
		q.Text += strings.Repeat(" og det er jeg meget i tvivl om", 100)
		got, _ := answered(t, a, q)
		require.Equal(t, asked, got.Mode == ask.Model)
		require.Equal(t, asked, room > 1300, room)
	}
}
