package main_test

import (
	"bufio"
	"bytes"
	"context"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// serve starts the program with a site and returns its address and how to end it.
func serve(t *testing.T, args ...string) (url string, stop func() (ran, time.Duration)) {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	t.Cleanup(cancel)
	cmd := exec.CommandContext(ctx, served, append([]string{"serve", "--addr", "127.0.0.1:0"}, args...)...)
	var errs bytes.Buffer
	cmd.Dir, cmd.Stderr = t.TempDir(), &errs
	out, err := cmd.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, cmd.Start())
	line, err := bufio.NewReader(out).ReadString('\n')
	require.NoError(t, err, "no address was printed")
	return strings.TrimSpace(line), func() (ran, time.Duration) {
		from := time.Now()
		require.NoError(t, cmd.Process.Signal(syscall.SIGTERM))
		_, err := io.Copy(io.Discard, out)
		require.NoError(t, err)
		_ = cmd.Wait()
		return ran{"", errs.String(), cmd.ProcessState.ExitCode()}, time.Since(from)
	}
}

func TestServeAnswersUntilItIsStopped(t *testing.T) {
	url, stop := serve(t)
	require.Regexp(t, `^http://127\.0\.0\.1:\d+$`, url)
	r, err := http.Get(url + "/")
	require.NoError(t, err)
	_, err = io.Copy(io.Discard, r.Body)
	require.NoError(t, err)
	require.NoError(t, r.Body.Close())
	require.Equal(t, http.StatusOK, r.StatusCode)

	taken := exec.Command(served, "serve", "--addr", strings.TrimPrefix(url, "http://"))
	out, err := taken.CombinedOutput()
	require.Error(t, err)
	require.Contains(t, string(out), "is in use by another program; choose another port with --addr")
	require.Equal(t, 1, taken.ProcessState.ExitCode())

	end, took := stop()
	require.Equal(t, 0, end.status, end.err)
	require.Less(t, took, 4*time.Second)
	_, err = net.DialTimeout("tcp", strings.TrimPrefix(url, "http://"), time.Second)
	require.Error(t, err)
}

func TestServeRefusesACertificateThatIsNone(t *testing.T) {
	file := filepath.Join(t.TempDir(), "x.pem")
	require.NoError(t, os.WriteFile(file, []byte("x"), 0o600))
	out, err := exec.Command(served, "serve", "--addr", "127.0.0.1:0", "--tls-cert", file, "--tls-key", file).CombinedOutput()
	require.Error(t, err)
	require.Contains(t, string(out), "the certificate cannot be used")
}
